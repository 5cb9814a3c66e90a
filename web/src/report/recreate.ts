import type { RunCard } from '../api/types';

/** A run card as it is taken away: what was made, where the answer and the view are, and the command that gets it again. */
export interface KeptCard { title: string; view: string; answer: string | null; command: string | null; runCard: RunCard }

/** The command line that makes the same table again: same versions of data and program, same bytes. */
export function commandOf(csv: string | null, origin: string): string | null {
  if (csv === null) return null;
  const url = new URL(csv, origin);
  const name = url.pathname.split('/').at(-1) ?? 'answer';
  // an address holds no quote: it is percent-encoded
  return `curl -o ${name}.csv '${url.href}'`;
}

/** The address of the same answer as JSON, with its own run card. */
export function answerOf(csv: string | null, origin: string): string | null {
  if (csv === null) return null;
  const url = new URL(csv, origin);
  url.searchParams.delete('format');
  return url.href;
}

/** The card with where it came from. */
export function keptCard(title: string, view: string, csv: string | null, runCard: RunCard): KeptCard {
  const { origin } = new URL(view);
  return { title, view, answer: answerOf(csv, origin), command: commandOf(csv, origin), runCard };
}
