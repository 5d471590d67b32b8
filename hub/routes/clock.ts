import type { Services } from '../services/services.ts';

/** By the hub's clock, since 1970. */
export const seconds = ({ config }: Services): number => Math.floor(config.now() / 1_000);
export const minutes = ({ config }: Services): number => Math.floor(config.now() / 60_000);
