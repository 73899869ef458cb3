CREATE TABLE check_one (id bigint);
