import type { ReactiveControllerHost } from 'lit';

interface Source {
  /** Returns what ends it. */
  subscribe(listener: () => void): () => void;
}

/** Draws `host` anew when one of its sources changes, as long as it stands on the page. */
export function redrawOn(
  host: ReactiveControllerHost,
  sources: () => readonly Source[],
  redraw: () => void = () => host.requestUpdate(),
): void {
  let stops: (() => void)[] = [];
  host.addController({
    hostConnected() {
      stops = sources().map((source) => source.subscribe(redraw));
    },
    hostDisconnected() {
      for (const stop of stops) stop();
    },
  });
}
