-- the incidents' own rows are laid out for each database
create table incident_version (
    version_id bigint primary key,
    row_count integer not null,
    coverage_basis varchar(20) not null,
    compared bigint not null,
    agree bigint not null
);

-- the texts of one version; a row holds their numbers, counted from 0, which is the empty text
create table incident_word (id bigint primary key, word varchar not null);

create table incident_coverage (
    id bigint primary key,
    reporter varchar not null,
    area varchar(40),
    month_from integer not null,
    month_to integer not null
);
