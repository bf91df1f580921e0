/** A row of the people list: a place to look into and, while something is carried, a place to put it. */
export const placeFrame =
  'group relative flex min-h-14 cursor-default items-center gap-3 border-line border-b px-4 py-2 text-list outline-none data-hovered:bg-hover data-selected:bg-selected data-drop-target:bg-accent-soft data-drop-target:outline-2 data-drop-target:outline-accent data-drop-target:-outline-offset-2 data-focus-visible:outline-2 data-focus-visible:outline-focus data-focus-visible:-outline-offset-2'
