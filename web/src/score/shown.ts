import { signal } from '@preact/signals';
import type { ScoresResponse } from '../api/score-types';

/** The scores that are drawn: with the weights of the definitions, and with those in force. */
export const shown = signal<{ base: ScoresResponse; scores: ScoresResponse } | null>(null);
