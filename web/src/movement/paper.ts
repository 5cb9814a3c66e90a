import { wrap } from '../report/png';
import type { Matrix, Table } from '../ui/picture';
import { shades } from './matrix';
import type { Regional } from './regional';

const font = '"Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const scale = 2;
const line = 18;
const ink = '#0b0c0c';

/** Where something is drawn, and how far down it has come. */
interface Sheet { context: CanvasRenderingContext2D; top: number; width: number }

/** Draws on a canvas that is as high as what is drawn on it. */
function drawn(width: number, work: (sheet: Sheet) => void): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const run = (height: number) => {
    canvas.width = width * scale;
    canvas.height = height * scale;
    const context = canvas.getContext('2d')!;
    context.scale(scale, scale);
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    context.textBaseline = 'middle';
    const sheet = { context, top: 10, width };
    work(sheet);
    return sheet.top + 10;
  };
  run(run(10));
  return canvas;
}

function write(sheet: Sheet, text: string, style = '13px'): void {
  const { context, width } = sheet;
  context.font = `${style} ${font}`;
  context.fillStyle = ink;
  for (const part of wrap(text, width - 20, (candidate) => context.measureText(candidate).width)) {
    context.fillText(part, 10, sheet.top + line / 2);
    sheet.top += line;
  }
}

function drawMatrix(sheet: Sheet, { lines, rows, notes, corner, unit }: Matrix, withNotes = true): void {
  const { context } = sheet;
  const [left, cell, high] = [150, Math.max(34, Math.min(64, (sheet.width - 170) / Math.max(1, lines.length))), 22];
  context.font = `12px ${font}`;
  context.fillStyle = ink;
  const head = lines.reduce((most, { name }) => Math.max(most, context.measureText(name).width), 40) + 12;
  context.fillText(`${corner}: ${unit}`, 10, sheet.top + head - 10, left - 20);
  lines.forEach(({ name }, i) => {
    context.save();
    context.translate(left + (i + 0.5) * cell, sheet.top + head - 6);
    context.rotate(-Math.PI / 2);
    context.fillText(name, 0, 0);
    context.restore();
  });
  sheet.top += head;
  rows.forEach((row, i) => {
    context.fillStyle = ink;
    context.fillText(lines[i].name, 10, sheet.top + high / 2, left - 20);
    row.forEach(({ text, shade }, j) => {
      const x = left + j * cell;
      context.fillStyle = typeof shade === 'number' ? shades[shade] : '#ffffff';
      context.fillRect(x, sheet.top, cell, high);
      context.strokeStyle = shade === 'within' ? ink : '#cfd6d8';
      context.strokeRect(x + 1, sheet.top + 1, cell - 2, high - 2);
      context.fillStyle = typeof shade === 'number' && shade > 2 ? '#ffffff' : ink;
      context.fillText(text, x + 6, sheet.top + high / 2, cell - 10);
    });
    sheet.top += high;
  });
  sheet.top += 6;
  if (withNotes) notes.forEach((note) => write(sheet, note, '12px'));
}

function drawTable(sheet: Sheet, { columns, rows }: Table): void {
  const { context, width } = sheet;
  const wide = (width - 20) / columns.length;
  const put = (texts: string[], style: string) => {
    context.font = `${style} 12px ${font}`;
    context.fillStyle = ink;
    texts.forEach((text, i) => context.fillText(text, 10 + i * wide, sheet.top + line / 2, wide - 8));
    sheet.top += line + 2;
  };
  put(columns.map(({ label, unit }) => (unit ? `${label}, ${unit}` : label)), 'bold');
  rows().forEach(({ cells }) => put(cells.map(({ text }) => text), ''));
}

/** A matrix as a picture. */
export function matrixCanvas(matrix: Matrix): HTMLCanvasElement {
  return drawn(Math.max(520, 190 + 40 * matrix.lines.length), (sheet) => drawMatrix(sheet, matrix, false));
}

/** The regional page as a picture. */
export function regionalCanvas(regional: Regional, table: Table): HTMLCanvasElement {
  return drawn(1180, (sheet) => {
    const section = (title: string, lines: string[]) => {
      if (lines.length === 0) return;
      write(sheet, title, 'bold 15px');
      lines.forEach((text) => write(sheet, text));
      sheet.top += 10;
    };
    section('Who must plan with whom', regional.together);
    if (regional.hubs.length > 0) section('Where many lines meet', regional.hubs);
    section('How much crosses a border', [...regional.lead, ...regional.pairs]);
    section('Areas side by side', [' ']);
    drawTable(sheet, table);
    for (const { title, matrix } of regional.matrices) {
      sheet.top += 12;
      write(sheet, title, 'bold 15px');
      drawMatrix(sheet, matrix);
    }
  });
}
