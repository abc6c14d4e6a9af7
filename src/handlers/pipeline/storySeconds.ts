/** Messages that follow each other as fast as somebody types are one story. */
export const STORY_SECONDS = 60;
