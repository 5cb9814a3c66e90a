import type { CorridorsResponse } from '../api/movement-types';
import type { FlowsResponse, Region, ShapesResponse } from '../api/types';
import { comparisons, type Comparison } from './against';
import { drawnOf, type Drawn } from './cut';
import type { ViewState } from '../ui/address';
import { namesOf, type FileLink, type Steps } from '../ui/picture';

/** What the Movement view is drawn from. */
export interface Parts {
  result: FlowsResponse;
  /** What each flow is compared with by distance too, where the server works that out. */
  corridors: CorridorsResponse | null;
  /** Why it does not, in the server's words. */
  why: string | null;
  shapes: ShapesResponse;
  outlines: ShapesResponse | null;
  region: Region;
  months: { from: string; to: string } | null;
  csv: string;
  files?: FileLink[];
  steps?: Steps;
  choices: Pick<ViewState, 'show' | 'sum' | 'touching' | 'colour' | 'beyond' | 'top' | 'between' | 'boundary'>;
}

/** What follows from the parts and several pieces of the picture need. */
export interface Drawing extends Parts {
  names: Map<string, string>;
  compared: Map<string, Comparison>;
  drawn: Drawn;
  /** Whether colours compare with what is expected; net flows have no expected number of their own. */
  compares: boolean;
  /** No flow has an expected number that is told. */
  untold: boolean;
}

/** Works out what is drawn. */
export function drawingOf(parts: Parts): Drawing {
  const compared = comparisons(parts.result.flows, parts.corridors);
  const isTold = [...compared.values()].some(({ kind }) => kind !== 'unknown');
  return {
    ...parts,
    names: namesOf(parts.shapes),
    compared,
    drawn: drawnOf(parts.result, parts.shapes, compared, parts.choices),
    compares: parts.choices.colour === 'expected' && parts.choices.sum === 'gross' && (isTold || compared.size === 0),
    untold: !isTold && compared.size > 0,
  };
}
