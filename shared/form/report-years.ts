/** The years that a report may be about: from the first that a form of this kind was used for. */
export const firstYear = 2019;
export const lastYear = 2099;
