/** One statement that takes every row out of a Postgres database that was brought up to date, and starts its numbers anew. */
export const emptyEveryTable = `do $$ begin
  execute (
    select coalesce('truncate ' || string_agg(quote_ident(tablename), ', ') || ' restart identity cascade', 'select 1')
    from pg_tables where schemaname = 'public' and tablename not like 'kysely%'
  );
end $$`
