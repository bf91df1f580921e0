/** A drawn picture for a customer: initials on a colour of their own. */
export function drawAvatar({ psid, name }: { psid: string; name: string }): string {
  const hue = [...psid].reduce((sum, digit) => (sum * 31 + digit.charCodeAt(0)) % 360, 7)
  const initials = name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase()
    .replace(/[<>&]/g, '')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">` +
    `<rect width="96" height="96" fill="hsl(${hue} 45% 42%)"/>` +
    `<circle cx="76" cy="18" r="34" fill="hsl(${(hue + 40) % 360} 55% 58%)" opacity=".55"/>` +
    `<text x="48" y="60" text-anchor="middle" font-family="system-ui,sans-serif" font-size="34" ` +
    `font-weight="600" fill="#fff">${initials}</text></svg>`
  )
}
