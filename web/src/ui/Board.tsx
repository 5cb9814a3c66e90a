import { useEffect } from 'preact/hooks';
import type { Picture } from './picture';
import { snapshot } from './state';

/** A chart in place of the map, and the picture of it to take away. */
export function Board({ title, board }: { title: string; board: NonNullable<Picture['board']> }) {
  useEffect(() => {
    if (!board.canvas) return undefined;
    const large = snapshot.peek();
    snapshot.value = board.canvas;
    return () => {
      if (snapshot.peek() === board.canvas) snapshot.value = large;
    };
  }, [board]);
  return <div class="board" role="region" aria-label={title} tabIndex={0}>{board.show()}</div>;
}
