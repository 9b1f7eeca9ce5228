-- The queue of the job that clears away what was of use for a time only (decisions 008 and 014).
SELECT pgboss.create_queue('clear-away', '{"policy": "stately", "retryLimit": 5, "retryDelay": 60}');
