/** Words of the catalog pages. */
export const catalog = {
  "catalog.part.caution": "Be careful",
  "catalog.part.safety": "Safety",
  "catalog.part.example": "Worked example",
  "catalog.part.try": "Try it",
  "catalog.part.figure": "Figure {number}",
  "catalog.part.sources": "Sources",
  "catalog.source": "Source {number}",
  "catalog.source.read": "Read it",
  "catalog.basis.research": "Research",
  "catalog.basis.framework": "Framework",
  "catalog.basis.guidance": "Guidance",
  "catalog.basis.law": "Law",
  "catalog.basis.news": "Report",
  "catalog.basis.practice": "Practice",
} as const;
