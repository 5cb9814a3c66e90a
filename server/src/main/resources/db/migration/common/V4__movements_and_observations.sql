-- months are counted from January of the year 0; a count that is not known is null
create table movement (
    id bigint primary key,
    origin varchar(40) not null,
    destination varchar(40) not null,
    month_from integer not null,
    month_to integer not null,
    category varchar not null,
    children bigint,
    episodes bigint
);

create table observation (
    id bigint primary key,
    area varchar(40) not null,
    indicator varchar not null,
    period varchar not null,
    month_from integer not null,
    month_to integer not null,
    provisional boolean not null,
    numerator double precision,
    denominator double precision,
    figure double precision,
    status varchar(20) not null
);

create table activity (
    id bigint primary key,
    held date not null,
    area varchar(40) not null,
    kind varchar not null,
    note varchar not null
);
