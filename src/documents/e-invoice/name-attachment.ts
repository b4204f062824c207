import type { PdfObject } from '#documents/add-to-pdf.ts';

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

/** The metadata of a PDF that carries an electronic invoice, which says so; the compiler cannot. */
export const nameAttachment = (pdf: Buffer): PdfObject => {
  const metadata =
    /(?:^|\n)(\d+) 0 obj\n<<\n {2}\/Length \d+\n {2}\/Type \/Metadata\n[\s\S]*?stream\n([\s\S]*?)\nendstream/.exec(
      pdf.toString('latin1'),
    );
  const [, id, packet] = metadata ?? [];
  if (!id || !packet?.includes(schemasOpen))
    throw new Error('The metadata of the document is not where it was.');
  const anew = packet
    .replace(schemasOpen, `${schemasOpen}${schema}`)
    .replace(rdfClose, `${description}${rdfClose}`);
  const text = `<<\n  /Length ${anew.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${anew}\nendstream`;
  return { id: Number(id), text };
};
