/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { filterPath, type WallFilter } from "./filter.ts";

/** The ways to the other pages of a list; nothing where there is one page. */
export function Pager({ filter, pages }: { filter: WallFilter; pages: number }) {
  if (pages < 2) return null;
  const { page } = filter;
  const to = (page: number) => filterPath({ ...filter, page });
  return (
    <nav class="row pager" aria-label="Pages">
      {page > 1 ? <a class="button" rel="prev" href={to(page - 1)}>Back</a> : null}
      <span class="why">
        Page <span class="number">{page}</span> of <span class="number">{pages}</span>
      </span>
      {page < pages ? <a class="button" rel="next" href={to(page + 1)}>Next</a> : null}
    </nav>
  );
}
