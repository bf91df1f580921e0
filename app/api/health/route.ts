/** The process answers. Whether it can work is the deep check's business. */
export const GET = () => Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
