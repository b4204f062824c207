/** The least contrast with white paper at which a thin line is still seen. */
const leastContrast = 2;
const step = 0.92;

const luminance = (channels: readonly number[]) => {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const isVisible = (channels: readonly number[]) => 1.05 / (luminance(channels) + 0.05) >= leastContrast;

/** A company's colour as paper can show it: one that is too pale is darkened. `visibleAccent('#fff8d0')` is '#b5b094'. */
export const visibleAccent = (colour: string): string => {
  let channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  while (!isVisible(channels)) channels = channels.map((channel) => Math.floor(channel * step));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
};
