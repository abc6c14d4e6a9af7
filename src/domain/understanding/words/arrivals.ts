/** Somebody known has come again: 又来了. What is still to come (再来) is none. */
export const CAME_AGAIN =
  '又(?:过来|来|到)(?:了|看|访|案场|一趟)|(?:第?[二两三四五2345])(?:次|回)?(?:来访|到访|来了|来看)|再次(?:到访|来访|来了)|二访|三访|复访(?:了|客户)?(?!率|时间)|(?:刚|刚刚|已经|已|今天|上午|下午)?(?:到访了|来访了|到案场了|来案场了|到了案场|到售楼处了|来看房了)|(?:came|is) back(?: again)?|came again|visited again|has arrived|is here';

/** What says that it was, or was not, the first time. */
export const REPEAT = '又(?:过来|来|到)|再次|[二两三四五2345](?:次|回)|[二三]访|复访|again|back|repeat';
export const FIRST_TIME = '首访|首次|头一次|第一次来|第一次到访|首次到访|first (?:visit|time)';
