/** A number under its label, as it is written: value and unit are not brought together. */
export interface Reading {
  readonly label: string;
  readonly value: number;
  readonly unit?: string;
}
