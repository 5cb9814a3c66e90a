import { describe, expect, it } from 'vitest';
import { HATCHES, TILE } from './hatch';
import { legendSwatch, outlineSwatch } from './legend-swatch';

const svgOf = (url: string) => decodeURIComponent(url.slice(url.indexOf(',') + 1));

describe('legend swatches', () => {
  it('shows no data, suppressed and not scored differently', () => {
    const pictures = (['no-data', 'suppressed', 'not-scored', 'none'] as const).map((pattern) => legendSwatch(pattern));
    expect(new Set(pictures).size).toBe(4);
  });

  it('draws the very marks of the map', () => {
    expect(svgOf(legendSwatch('suppressed')).match(/<circle/g)).toHaveLength(HATCHES.suppressed.dots.length);
    expect(svgOf(legendSwatch('no-data')).match(/<path/g)).toHaveLength(HATCHES['no-data'].lines.length);
    expect(svgOf(legendSwatch('no-data'))).toContain(`width="${TILE}"`);
  });

  it('keeps the fill below the hatch', () => {
    expect(svgOf(legendSwatch('none', '#123456'))).toContain('#123456');
    expect(svgOf(legendSwatch('suppressed', '#123456'))).toContain('#123456');
  });

  it('is a data URL, which the content policy allows for pictures', () => {
    expect(legendSwatch('no-data')).toMatch(/^data:image\/svg\+xml,/);
    expect(legendSwatch('no-data')).not.toContain('style=');
  });

  it('tells outlines apart by dash, not by colour alone', () => {
    const dashes = (['hot', 'cold', 'isolated'] as const).map(
      (outline) => /stroke-dasharray="([^"]*)"/.exec(svgOf(outlineSwatch(outline)))![1],
    );
    expect(new Set(dashes).size).toBe(3);
  });
});

it('repeats hatch tiles without seams: a line leaving one edge comes back at the opposite one', () => {
  for (const { lines, tile } of Object.values(HATCHES)) {
    if (tile !== undefined) continue;
    const covered = (x: number, y: number) =>
      lines.some(([x1, y1, x2, y2]) => Math.abs((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)) < 1e-9);
    for (let at = 0; at <= TILE; at += 0.5) {
      expect(covered(0, at)).toBe(covered(TILE, at));
      expect(covered(at, 0)).toBe(covered(at, TILE));
    }
  }
});

it('keeps marks with their white ring inside their tile, so that they need no seam', () => {
  for (const { lines, dots, tile } of Object.values(HATCHES)) {
    if (tile === undefined) continue;
    const ends = [...lines.flat(), ...dots.flatMap(([x, y, radius]) => [x - radius, x + radius, y - radius, y + radius])];
    expect(Math.min(...ends)).toBeGreaterThan(1.5);
    expect(Math.max(...ends)).toBeLessThan(tile - 1.5);
  }
});

it('shows what stands out by outline and mark together', () => {
  const both = svgOf(outlineSwatch('hot', '#123456', 'plus'));
  expect(both).toContain('#123456');
  expect(both).toContain('stroke-dasharray');
  expect(both.match(/<path/g)).toHaveLength(2 * HATCHES.plus.lines.length);
});
