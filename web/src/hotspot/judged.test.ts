import { describe, expect, it } from 'vitest';
import { region } from '../api/test-region';
import { initial, type ViewState } from '../ui/address';
import { judged } from './judged';

// the months of the test region
const months = { from: region.incidents?.from ?? '', to: region.incidents?.to ?? '' };
const choose = (patch: Partial<ViewState>): ViewState => ({ ...initial, view: 'hotspots', method: 'surface', ...patch });

describe('the period whose map is judged', () => {
  it('is the chosen one where as many months follow it', () => {
    expect(judged(choose({ from: months.from, to: months.from }), region)).toEqual({ from: months.from, to: months.from });
  });

  it('is left to the view where too few months follow, or none was chosen', () => {
    expect(judged(choose({ from: months.to, to: months.to }), region)).toEqual({ from: null, to: null });
    expect(judged(choose({ from: months.from, to: months.to }), region)).toEqual({ from: null, to: null });
    expect(judged(choose({}), region)).toEqual({ from: null, to: null });
  });
});
