-- WKB, EPSG:27700
alter table area add column shape binary large object not null;

-- up to 50,000 values of one column of the incidents, compressed (docs/decisions/0004)
create table incident_column (
    id bigint primary key,
    name varchar(20) not null,
    first_row integer not null,
    row_count integer not null,
    packed varbinary(1000000) not null
);
