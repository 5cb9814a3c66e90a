import { describe, expect, it } from 'vitest';
import { nearestTo, nextInDirection } from './direction';
import type { Direction } from './direction';
import { chessboard } from './test-shapes';

const board = chessboard(5, 5, 100);
const at = (code: string) => board.byCode.get(code)!;
const next = (code: string, direction: Direction) => nextInDirection(board.areas, at(code), direction)?.code;

describe('moving through areas by arrow keys', () => {
  it('goes to the direct neighbour in each direction', () => {
    expect(next('r2c2', 'north')).toBe('r3c2');
    expect(next('r2c2', 'south')).toBe('r1c2');
    expect(next('r2c2', 'east')).toBe('r2c3');
    expect(next('r2c2', 'west')).toBe('r2c1');
  });

  it('stops at the edge', () => {
    expect(next('r4c2', 'north')).toBeUndefined();
    expect(next('r2c0', 'west')).toBeUndefined();
  });

  it('prefers straight ahead to a nearer place aside', () => {
    const places = [{ centre: [0, 0] as const }, { centre: [30, 25] as const }, { centre: [50, 0] as const }];
    expect(nextInDirection(places, places[0]!, 'east')).toBe(places[2]);
  });

  it('takes a place outside the cone only when the cone is empty', () => {
    const places = [{ centre: [0, 0] as const }, { centre: [10, 80] as const }];
    expect(nextInDirection(places, places[0]!, 'east')).toBe(places[1]);
    const ahead = { centre: [5000, 0] as const };
    expect(nextInDirection([...places, ahead], places[0]!, 'east')).toBe(ahead);
  });

  it('reaches every square of the board', () => {
    const reached = new Set(['r0c0']);
    const queue = ['r0c0'];
    for (let code = queue.pop(); code !== undefined; code = queue.pop()) {
      for (const direction of ['north', 'south', 'east', 'west'] as const) {
        const found = next(code, direction);
        if (found === undefined || reached.has(found)) continue;
        reached.add(found);
        queue.push(found);
      }
    }
    expect(reached.size).toBe(25);
  });

  it('finds the place nearest to a position', () => {
    expect(nearestTo(board.areas, 260, 140)!.code).toBe('r1c2');
    expect(nearestTo([], 0, 0)).toBeNull();
  });
});
