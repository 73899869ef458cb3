-- Until now jobs that their owners had removed kept the words of what they might have become in the library.
UPDATE jobs SET request = request || '{"candidate": null}'
 WHERE removed_at IS NOT NULL AND request -> 'candidate' <> 'null';
