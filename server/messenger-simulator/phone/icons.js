// @ts-check
// Drawn for this page on a 24-unit grid, one stroke weight, so that every icon sits in the same optical box.
const paths = {
  add: 'M12 5v14M5 12h14',
  block: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM6 6l12 12',
  bot: 'M7.5 9h9A2.5 2.5 0 0 1 19 11.5v5a2.5 2.5 0 0 1-2.5 2.5h-9A2.5 2.5 0 0 1 5 16.5v-5A2.5 2.5 0 0 1 7.5 9ZM12 9V5.5M9.5 13v1.5M14.5 13v1.5M3 13v2M21 13v2',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2',
  close: 'M6 6l12 12M18 6 6 18',
  customers:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 19.5c.4-3.2 2.8-5 6-5s5.6 1.8 6 5M15.5 4.9a3.5 3.5 0 0 1 0 6.2M17.5 14.8c2 .7 3.2 2.3 3.5 4.7',
  desk: 'M5 13v-1a7 7 0 0 1 14 0v1M5 13.5h1.5A1.5 1.5 0 0 1 8 15v2.5A1.5 1.5 0 0 1 6.5 19H6a2 2 0 0 1-2-2v-2.5a1 1 0 0 1 1-1ZM19 13.5h-1.5A1.5 1.5 0 0 0 16 15v2.5a1.5 1.5 0 0 0 1.5 1.5h.5a2 2 0 0 0 2-2v-2.5a1 1 0 0 0-1-1Z',
  down: 'M12 5v14M6 13l6 6 6-6',
  drawer: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8v4.4M9 14.8v4.4',
  file: 'M7 3.5h6.5L18 8v10.5a2 2 0 0 1-2 2H7.9a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2ZM13 4v4.5h4.5',
  inbox:
    'M4 13.5 6.2 6a1.5 1.5 0 0 1 1.4-1h8.8a1.5 1.5 0 0 1 1.4 1l2.2 7.5V17a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-3.5ZM4 13.5h4.5a3.5 3.5 0 0 0 7 0H20',
  menu: 'M4.5 7h15M4.5 12h15M4.5 17h9',
  link: 'M10 14a3.5 3.5 0 0 0 5 0l3.2-3.2a3.5 3.5 0 0 0-5-5L12 7M14 10a3.5 3.5 0 0 0-5 0l-3.2 3.2a3.5 3.5 0 0 0 5 5L12 17',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  reply: 'M10 7 5 12l5 5M5.5 12H14a5 5 0 0 1 5 5v1',
  smile:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM9 10h.01M15 10h.01M8.500 14c.8 1.500 2 2.300 3.500 2.300s2.700-.8 3.500-2.300',
  other: 'M5 5h6v6H5zM13 5h6v6h-6zM5 13h6v6H5zM13 13h6v6h-6z',
  picture:
    'M5.5 5h13A1.5 1.5 0 0 1 20 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5v-11A1.5 1.5 0 0 1 5.5 5ZM4.5 16.5 9 12l3.5 3.5L15 13l4.5 4M15.5 9.5h.01',
  place:
    'M12 20.5s-6.500-5.600-6.500-10.300a6.500 6.500 0 0 1 13 0c0 4.700-6.500 10.300-6.500 10.300ZM12 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z',
  retry: 'M18.5 9A7 7 0 1 0 19 13M19 5v4.5h-4.5',
  send: 'M12 19V5.5M6 11l6-6 6 6',
  warning: 'M12 4 3 19.5h18L12 4ZM12 10v4.5M12 17h.01',
  sending: 'M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Z',
  sent: 'M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM8.5 12l2.5 2.5 4.5-5',
  delivered: 'M3.5 12.5 7 16l7.5-8',
  seen: 'M2.5 12.5 6 16l7.5-8M11.5 15l1 1L20 8',
}

/** @typedef {keyof typeof paths} IconName */

/** An icon that says nothing: the control beside it carries the words. @param {IconName} name */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', `icon icon-${name}`)
  svg.setAttribute('aria-hidden', 'true')
  path.setAttribute('d', paths[name])
  svg.append(path)
  return svg
}
