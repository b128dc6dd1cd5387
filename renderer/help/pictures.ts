import carried from './pictures/carried.jpg';
import check from './pictures/check.jpg';
import homeEmpty from './pictures/home-empty.jpg';
import overview from './pictures/overview.jpg';
import preview from './pictures/preview.jpg';
import requests from './pictures/requests.jpg';
import type { PictureName } from './topic.ts';

/** Where the pictures of the screens are, as `npm run screenshots` makes them. */
export const pictures: Readonly<Record<PictureName, string>> = {
  'home-empty': homeEmpty,
  carried,
  requests,
  overview,
  check,
  preview,
};
