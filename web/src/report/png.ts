import type { Region } from '../api/types';
import { discSwatch, flowSwatch, legendSwatch, outlineSwatch } from '../map';
import { count } from '../text/figures';
import type { LegendItem, Picture } from '../ui/picture';

const scale = 2;
const margin = 16;
const line = 18;
const legendWidth = 300;
const ink = '#0b0c0c';
const soft = '#4a5459';
const font = '"Helvetica Neue", Arial, "Liberation Sans", sans-serif';

/** Breaks text into lines no wider than `most`, as measured. */
export function wrap(text: string, most: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let now = '';
  for (const word of text.split(/\s+/)) {
    const longer = now === '' ? word : `${now} ${word}`;
    if (now !== '' && measure(longer) > most) {
      lines.push(now);
      now = word;
    } else now = longer;
  }
  return now === '' ? lines : [...lines, now];
}

/** One after the other, from top to bottom; returns where the next line goes. */
class Column {
  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly left: number,
    private readonly width: number,
    public top: number,
  ) {}

  write(text: string, style: string, colour = ink): void {
    this.context.font = `${style} ${font}`;
    this.context.fillStyle = colour;
    for (const part of wrap(text, this.width, (candidate) => this.context.measureText(candidate).width)) {
      this.context.fillText(part, this.left, this.top + 13);
      this.top += line;
    }
  }

  item(swatch: CanvasImageSource, framed: boolean, label: string, n: string): void {
    const { context, left, width, top } = this;
    context.drawImage(swatch, left, top, 32, 20);
    if (framed) {
      context.strokeStyle = soft;
      context.lineWidth = 0.5;
      context.strokeRect(left, top, 32, 20);
    }
    context.font = `13px ${font}`;
    context.fillStyle = ink;
    context.fillText(label, left + 40, top + 14, width - 100);
    context.fillStyle = soft;
    context.textAlign = 'right';
    context.fillText(n, left + width, top + 14);
    context.textAlign = 'left';
    this.top += 24;
  }
}

function pictureOf(item: LegendItem): string {
  if (item.line) return flowSwatch(item.line);
  if (item.disc) return discSwatch(item.disc);
  return item.outline ? outlineSwatch(item.outline, item.colour ?? null, item.pattern ?? 'none') : legendSwatch(item.pattern ?? 'none', item.colour ?? null);
}

async function swatchOf(item: LegendItem): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = pictureOf(item);
  await image.decode();
  return image;
}

function isOfMovement({ runCard }: Picture): boolean {
  return Object.keys(runCard.versions).some((name) => name.startsWith('movements/'));
}

/** The map with its title, legend, notes, threshold and data versions as one picture; null when the browser makes none. */
export async function pngOf(map: HTMLCanvasElement, drawn: Picture, region: Region): Promise<Blob | null> {
  const swatches = await Promise.all(drawn.legend.items.map(swatchOf));
  const mapWidth = 900;
  const mapHeight = Math.round((mapWidth * map.height) / Math.max(1, map.width));
  const canvas = document.createElement('canvas');
  const width = mapWidth + legendWidth + 3 * margin;
  const legendHeight = 24 * swatches.length + line * (12 + 2 * drawn.legend.notes.length);
  const height = Math.max(mapHeight, legendHeight) + 130;
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  const head = new Column(context, margin, width - 2 * margin, margin);
  head.write(drawn.title, 'bold 18px');
  head.write(`${region.title}${region.fictional ? ' (fictional)' : ''}. Counts below ${region.threshold} are suppressed.`, '13px', soft);
  const top = head.top + 8;
  context.drawImage(map, margin, top, mapWidth, mapHeight);
  const side = new Column(context, mapWidth + 2 * margin, legendWidth, top);
  side.write(drawn.legend.title, 'bold 14px');
  side.write(drawn.legend.unit, '12px', soft);
  side.top += 4;
  drawn.legend.items.forEach((item, i) => side.item(swatches[i], !item.line && !item.disc, item.label, item.n === undefined ? '' : count(item.n)));
  drawn.legend.notes.forEach((note) => side.write(note, '12px', soft));
  const versions = Object.entries(drawn.runCard.versions).map(([name, version]) => `${name} ${version}`).join(', ');
  const foot = new Column(context, margin, width - 2 * margin, height - 2 * line - margin);
  foot.write(`Data versions: ${versions}. Sightline ${drawn.runCard.codeVersion}. ${isOfMovement(drawn) ? 'Recorded movements' : 'Recorded incidents'}, not all that happened.`, '12px', soft);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}
