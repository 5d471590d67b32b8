/** Somebody throws a line: danger, told calmly. A path for `drawing`. */
export const lifebuoy =
  'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM15.5 12a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zM5.7 5.7l3.8 3.8M14.5 14.5l3.8 3.8M18.3 5.7l-3.8 3.8M9.5 14.5l-3.8 3.8';
