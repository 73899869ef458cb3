CREATE TABLE check_three (id bigint);
