// What both reading systems share: how a reader sets colours, and whether a place is before the reader's eyes.

const colours = { light: ['#ffffff', '#111111'], dark: ['#121212', '#eeeeee'] };

export function styleOf(scheme) {
  const [ground, text] = colours[scheme];
  return `html { color-scheme: ${scheme}; background: ${ground}; color: ${text}; }`;
}

// What a place says that was gone to; of a whole document, its first heading.
export function wordsOf(place) {
  const told = place?.localName === 'body' ? place.querySelector('h1') : place;
  return told?.textContent.trim() ?? null;
}

export async function isInView(place) {
  // A page is turned before it is painted.
  for (let frames = 0; frames < 60; frames++) {
    if (isBeforeTheEyes(place)) {
      return true;
    }
    await new Promise(resolve => requestAnimationFrame(resolve));
  }
  return false;
}

function isBeforeTheEyes(place) {
  const view = place.ownerDocument.defaultView;
  if (!view || view.getComputedStyle(place).display === 'none') {
    return false;
  }
  const frame = view.frameElement.getBoundingClientRect();
  return [...place.getClientRects()].some(box => {
    const [left, top] = [frame.left + box.left, frame.top + box.top];
    return left + box.width >= 0 && top + box.height >= 0 && left < innerWidth && top < innerHeight;
  });
}
