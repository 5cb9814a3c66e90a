create table area_version (version_id bigint primary key, vintage integer not null);

-- the column shape is added for each database
create table area (id bigint primary key, code varchar(40) not null, name varchar not null);

create table area_parent (
    id bigint primary key,
    area_id bigint not null,
    code varchar(40) not null,
    name varchar not null
);

create table population (
    id bigint primary key,
    area varchar(40) not null,
    estimate_year integer not null,
    age_from integer not null,
    age_to integer not null,
    people double precision not null
);

create table code_change (
    id bigint primary key,
    code_from varchar(40) not null,
    code_to varchar(40) not null,
    kind varchar(20) not null
);
