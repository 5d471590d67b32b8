/** Every fault the world can do, by name. Each must fire often enough, or the run proves nothing. */

export const NETWORK_FAULTS = [
  'drop-before',
  'drop-after',
  'stall-before',
  'stall-after',
  'duplicate',
  'late',
  'portal-html',
  'portal-json',
  'redirect',
  '500',
  '502-html',
  '503',
  '507',
  '429-huge',
  '413',
  '413-html',
  '428',
  '404',
  'cut-json',
  'foreign-ack',
  'foreign-digest',
  'hub-dies-before-commit',
  'hub-dies-after-commit',
] as const;

export const DISK_FAULTS = [
  'disk-abort',
  'disk-lost-before',
  'disk-lost-after',
  'disk-hang',
  'disk-hang-commits',
] as const;

export const OPEN_FAULTS = ['open-fails', 'open-hangs'] as const;

/** Things that happen to a browser, a tab or the hub as a whole. */
export const EVENTS = [
  'disk-cleared',
  'disk-full',
  'disk-wedged',
  'version-error',
  'crash-at-await',
  'crash',
  'close',
  'freeze',
  'freeze-with-lock',
  'clock-back-years',
  'clock-back',
  'clock-ahead',
  'clock-ahead-year',
  'offline',
  'hub-down',
  'note-lost',
  'solver-dies',
  'squatted',
  'malformed',
  'choking',
  'erased-at-hub',
  'erased-here',
] as const;

export type NetworkFault = (typeof NETWORK_FAULTS)[number];
export type DiskFault = (typeof DISK_FAULTS)[number];
export type OpenFault = (typeof OPEN_FAULTS)[number];
export type Fault = NetworkFault | DiskFault | OpenFault | (typeof EVENTS)[number];
export const ALL_FAULTS: readonly Fault[] = [
  ...NETWORK_FAULTS,
  ...DISK_FAULTS,
  ...OPEN_FAULTS,
  ...EVENTS,
];

export type FaultCounts = Map<Fault, number>;
