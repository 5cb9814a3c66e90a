import { address, getJson } from '../api/client';
import type { ChangeResponse, GroupsResponse, HubsResponse } from '../api/movement-types';
import type { FlowsResponse, Region, ShapesResponse } from '../api/types';
import type { ViewState } from '../ui/address';
import { loadOutlines } from '../ui/outlines';
import type { FileLink, Picture } from '../ui/picture';
import { changePicture, type ChangeParts } from './change';
import { groupsPicture } from './groups';
import { hubsPicture } from './hubs';
import { comparedMonths, type Months } from './months';
import { periodSteps } from './periods';

type Params = Parameters<typeof address>[1];

/** What is asked for. */
export interface Asked { state: ViewState; region: Region; months: Months | null; params: Params & { level: Region['levels'][number]['level'] }; decay: string | null; files: FileLink[] }

/** Groups, hubs or change: what is worked out from the flows that are shown. */
export async function loadStructure(asked: Asked, signal: AbortSignal): Promise<Picture> {
  const { state, region, months, params, decay, files } = asked;
  const shared = { region, steps: periodSteps(state, region), files };
  const shapes = getJson<ShapesResponse>(address('shapes', { level: params.level }), signal);
  const outlines = loadOutlines(params.level, region, signal);
  if (state.show === 'groups') {
    const found = { ...params, decay };
    const [answer, flows] = await Promise.all([getJson<GroupsResponse>(address('movements/groups', found), signal), getJson<FlowsResponse>(address('movements/flows', params), signal)]);
    return groupsPicture({ ...shared, found: answer, flows, months, shapes: await shapes, outlines: await outlines, csv: address('movements/groups', { ...found, format: 'csv' }) });
  }
  if (state.show === 'hubs') {
    const found = { ...params, decay };
    const answer = await getJson<HubsResponse>(address('movements/hubs', found), signal);
    return hubsPicture({ ...shared, found: answer, months, shapes: await shapes, outlines: await outlines, csv: address('movements/hubs', { ...found, format: 'csv' }) });
  }
  const compared = comparedMonths(region.movements?.periods ?? [], months);
  if (compared === null) return nothingBefore(asked, { ...shared, shapes: await shapes, outlines: await outlines }, signal);
  const { after, before } = compared;
  const found = { ...params, boundary: state.boundary === 'all' ? null : state.boundary, from: after.from, to: after.to, before_from: before.from, before_to: before.to };
  const answer = await getJson<ChangeResponse>(address('movements/change', found), signal);
  return changePicture({ ...shared, found: answer, shapes: await shapes, outlines: await outlines, csv: address('movements/change', { ...found, format: 'csv' }) });
}

/** Where the data tell one period only, that is said. */
async function nothingBefore({ params }: Asked, shared: Omit<ChangeParts, 'found' | 'csv'>, signal: AbortSignal): Promise<Picture> {
  const { level, unit, runCard } = await getJson<FlowsResponse>(address('movements/flows', params), signal);
  const found: ChangeResponse = {
    level, unit, runCard, before: 'an earlier period', after: 'a later one', dispersion: { status: 'undefined', reason: 'nothing is compared' }, tests: 0, found: 0, listed: 0, of: 0, flows: [],
  };
  return { ...changePicture({ ...shared, found, csv: null }), empty: 'These movements are told for one period only, so nothing can be compared.' };
}
