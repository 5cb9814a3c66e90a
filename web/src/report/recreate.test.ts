import { describe, expect, it } from 'vitest';
import { runCard } from '../api/test-region';
import { answerOf, commandOf, keptCard } from './recreate';

const csv = "/api/v1/hotspots/surface?from=2024-09&category=it%27s&cell=500&format=csv";

describe('making a result again', () => {
  it('is a command with the whole address, quoted', () => {
    expect(commandOf(csv, 'http://desk:7070')).toBe("curl -o surface.csv 'http://desk:7070/api/v1/hotspots/surface?from=2024-09&category=it%27s&cell=500&format=csv'");
    expect(commandOf("/api/v1/a?b=it's", 'http://desk:7070')).toBe("curl -o a.csv 'http://desk:7070/api/v1/a?b=it%27s'");
  });

  it('is asked for as JSON without the format of the file', () => {
    expect(answerOf(csv, 'http://desk:7070')).toBe('http://desk:7070/api/v1/hotspots/surface?from=2024-09&category=it%27s&cell=500');
  });

  it('is not promised where there is no file', () => {
    const kept = keptCard('A map', 'http://desk:7070/?view=hotspots', null, runCard);
    expect(kept).toEqual({ title: 'A map', view: 'http://desk:7070/?view=hotspots', answer: null, command: null, runCard });
  });
});
