/** `checked`: how much was looked at. Nothing is wrong where `faults` is empty. */
export interface Look {
  readonly checked: number;
  readonly faults: readonly string[];
}
