/** A PDF that the browser shows, under a name that it saves it by. */
export function answerPdf(name: string, bytes: Uint8Array): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name.replaceAll(/[^\w.-]+/g, '-')}.pdf"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    },
  });
}
