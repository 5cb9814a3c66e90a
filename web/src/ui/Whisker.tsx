interface Span { low: number; at: number; high: number; most: number; wide?: number }

/** A rank on the line from 1 to the last, with its interval. */
export function Whisker({ low, at, high, most, wide = 120 }: Span) {
  const x = (rank: number) => 5 + ((rank - 1) / Math.max(1, most - 1)) * (wide - 10);
  return (
    <svg class="whisker" width={wide} height="14" viewBox={`0 0 ${wide} 14`} aria-hidden="true">
      <line x1="5" y1="7" x2={wide - 5} y2="7" stroke="#cfd6d8" />
      <line x1={x(low)} y1="7" x2={x(high)} y2="7" stroke="#0b5a5e" stroke-width="3" />
      <path d={`M${x(low)} 2.5v9M${x(high)} 2.5v9`} stroke="#0b5a5e" stroke-width="1.5" />
      <circle cx={x(at)} cy="7" r="4" fill="#0b0c0c" stroke="#fff" />
    </svg>
  );
}
