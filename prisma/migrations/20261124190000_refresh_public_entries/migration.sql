-- The queue of the job that brings public entries up to the day (decision 008).
SELECT pgboss.create_queue('refresh-public-entries', '{"policy": "stately", "retryLimit": 5, "retryDelay": 60}');
