/** The words beside the pointer or the focused area. */

const OFFSET = 14;
const EDGE = 4;

/** What the words stand beside, in pixels of the host. */
export interface Place { x: number; top: number; bottom: number }

export class Tooltip {
  private readonly box = document.createElement('div');

  constructor(
    private readonly host: HTMLElement,
    private readonly coveredLeft: () => number,
  ) {
    this.box.className = 'sl-map-tooltip';
    this.box.hidden = true;
    this.box.setAttribute('aria-hidden', 'true');
    host.append(this.box);
  }

  /**
   * Shows text below a place in the host that reaches from `top` to `bottom`, above it where there is no room
   * below, and beside what covers the host's left; empty text hides.
   */
  show(text: string, place: Place): void {
    this.box.hidden = text === '';
    if (text === '') return;
    if (this.box.textContent !== text) this.box.textContent = text;
    const { clientWidth, clientHeight } = this.host;
    const { offsetWidth, offsetHeight } = this.box;
    const below = place.bottom + OFFSET;
    const fits = below + offsetHeight + EDGE <= clientHeight;
    const left = Math.min(place.x + OFFSET, clientWidth - offsetWidth - EDGE);
    const top = fits ? below : place.top - OFFSET - offsetHeight;
    this.box.style.left = `${Math.max(EDGE, Math.min(this.coveredLeft() + EDGE, clientWidth - offsetWidth - EDGE), left)}px`;
    this.box.style.top = `${Math.max(EDGE, top)}px`;
  }

  hide(): void {
    this.box.hidden = true;
  }
}
