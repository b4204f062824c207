/** Where menus open: inside the page's main part, so that a reader who walks by landmarks meets them. */
export const mainLandmark = {
  get current(): HTMLElement | null {
    return document.getElementById('main');
  },
};
