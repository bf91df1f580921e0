// @ts-check

/** Lets files be dropped anywhere on a phone. @param {HTMLElement} element @param {(files: File[]) => void} take */
export function acceptDrops(element, take) {
  /** @param {boolean} isOver */
  const mark = (isOver) => element.toggleAttribute('data-drop', isOver)
  element.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    mark(true)
  })
  element.addEventListener('dragleave', (event) => {
    if (!(event.relatedTarget instanceof Node && element.contains(event.relatedTarget))) mark(false)
  })
  element.addEventListener('drop', (event) => {
    event.preventDefault()
    mark(false)
    take([...(event.dataTransfer?.files ?? [])])
  })
}
