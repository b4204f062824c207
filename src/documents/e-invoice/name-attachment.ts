/** What Factur-X asks the archive's metadata to say of the attached invoice, and how it is to be read. */
const properties = [
  ['DocumentFileName', 'The name of the embedded XML document', 'factur-x.xml'],
  ['DocumentType', 'The type of the hybrid document', 'INVOICE'],
  ['Version', 'The version of the standard that the embedded XML document follows', '1.0'],
  ['ConformanceLevel', 'The conformance level of the embedded XML document', 'EN 16931'],
] as const;

const namespace = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#';

const described = properties.map(
  ([name, description]) =>
    `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`,
);

const schema = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>fx</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${described.join('')}</rdf:Seq></pdfaSchema:property></rdf:li>`;

const said = properties.map(([name, , value]) => `<fx:${name}>${value}</fx:${name}>`).join('');
const description = `<rdf:Description rdf:about="" xmlns:fx="${namespace}">${said}</rdf:Description>`;

const schemasOpen = '<pdfaExtension:schemas><rdf:Bag>';
const rdfClose = '</rdf:RDF>';

/**
 * Says in a PDF's metadata that it carries an electronic invoice, which the compiler cannot. The file is added to and
 * not rewritten: its old bytes stay, and the metadata is given anew behind them.
 */
export const nameAttachment = (pdf: Buffer): Buffer => {
  const text = pdf.toString('latin1');
  const metadata =
    /(?:^|\n)(\d+) 0 obj\n<<\n {2}\/Length \d+\n {2}\/Type \/Metadata\n[\s\S]*?stream\n([\s\S]*?)\nendstream/.exec(
      text,
    );
  const trailer = /trailer\n<<([\s\S]*?)>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(text);
  const [, id, packet] = metadata ?? [];
  const [, entries, before] = trailer ?? [];
  if (!id || !packet || !entries || !before || !packet.includes(schemasOpen))
    throw new Error('The metadata of the document is not where it was.');
  const anew = packet
    .replace(schemasOpen, `${schemasOpen}${schema}`)
    .replace(rdfClose, `${description}${rdfClose}`);
  const at = pdf.length + 1;
  const object = `${id} 0 obj\n<<\n  /Length ${anew.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${anew}\nendstream\nendobj\n`;
  const table = `xref\n${id} 1\n${String(at).padStart(10, '0')} 00000 n\r\n`;
  const end = `trailer\n<<${entries.trimEnd()}\n  /Prev ${before}\n>>\nstartxref\n${at + object.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(`\n${object}${table}${end}`, 'latin1')]);
};
