import type { Picture } from '#actions/set-logo.ts';

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">
  <rect width="96" height="96" rx="18" fill="#2f5d50"/>
  <path d="M48 14 66 40H57L70 58H26L39 40H30Z" fill="#f4efe4"/>
  <rect x="44" y="58" width="8" height="8" fill="#f4efe4"/>
  <path d="M16 72q8-7 16 0t16 0 16 0 16 0" fill="none" stroke="#d9a441" stroke-width="4" stroke-linecap="round"/>
  <path d="M16 81q8-7 16 0t16 0 16 0 16 0" fill="none" stroke="#d9a441" stroke-width="4" stroke-linecap="round" opacity=".55"/>
</svg>
`;

/** The sample company's mark: a pine over water. */
export const sampleLogo: Picture = { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(SVG) };
