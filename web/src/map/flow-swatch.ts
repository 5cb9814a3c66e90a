/** Pictures of flows and half discs for the legend (data URLs for `img`). */

const WIDTH = 32;
const HEIGHT = 20;

/** A piece of a flow of a width in pixels, with the line round it. */
export function flowSwatch({ colour, width, edge }: { colour: string; width: number; edge?: string }): string {
  const line = edge === undefined ? '' : ` stroke="${edge}" stroke-width="1.2"`;
  return picture(`<rect x="2" y="${(HEIGHT - width) / 2}" width="${WIDTH - 4}" height="${width}" fill="${colour}"${line}/>`);
}

/** Half a disc. */
export function discSwatch({ colour, half }: { colour: string; half: 'left' | 'right' }): string {
  return picture(`<path d="${half === 'left' ? 'M16 1a9 9 0 0 0 0 18z' : 'M16 1a9 9 0 0 1 0 18z'}" fill="${colour}"/>`);
}

function picture(content: string): string {
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${content}</svg>`)}`;
}
