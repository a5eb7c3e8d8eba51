const two = (part: number): string => String(part).padStart(2, '0');

/** Every quarter of an hour of a day: a native time field shows AM and PM to some Dutch readers. */
export const quarters: readonly string[] = Array.from({ length: 96 }, (_, quarter) => {
  const minutes = quarter * 15;
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
});
