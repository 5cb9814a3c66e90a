import { valueOf } from '../text/figures';
import { keyOf } from './against';
import { crossing } from './marks';
import type { Drawing } from './parts';

/** The flows drawn as lines between the middles of areas: GeoJSON in National Grid metres, with the crs member that says so. */
export function linesOf({ drawn, shapes, names, compared, result, choices }: Drawing): string {
  const centres = new Map(shapes.areas.map(({ code, centre }) => [code, centre]));
  const net = choices.sum === 'net';
  const features = drawn.flows.flatMap((flow) => {
    const [from, to] = [centres.get(flow.origin), centres.get(flow.destination)];
    if (!from || !to) return [];
    const comparison = net ? undefined : compared.get(keyOf(flow));
    return [{
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: [from, to] },
      properties: {
        origin: flow.origin, destination: flow.destination,
        from: names.get(flow.origin) ?? flow.origin, to: names.get(flow.destination) ?? flow.destination,
        count: flow.count, unit: result.unit, net,
        expected: comparison ? valueOf(comparison.expected) : null, ratio: comparison ? valueOf(comparison.ratio) : null,
        compared: comparison?.kind ?? null, crosses: crossing(flow),
      },
    }];
  });
  return JSON.stringify({
    type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::27700' } }, drawn: drawn.words, features,
  });
}
