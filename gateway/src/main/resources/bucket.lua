-- Takes a token from the bucket KEYS[1] of which ARGV[1] is the time that one token takes to come back and ARGV[2] the
-- time that an empty bucket takes to be full, in microseconds by the clock of Redis, which is the same for all gateways.
-- Answers: allowed, remaining, until there is one again, until it is full. Taken.from reckons the same.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local interval, period = tonumber(ARGV[1]), tonumber(ARGV[2])
local full = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now)
local after = full + interval - now
if after > period then
    return {0, 0, after - period, full - now}
end
redis.call('SET', KEYS[1], string.format('%.0f', now + after), 'PX', math.ceil(after / 1000) + 1)
return {1, math.floor((period - after) / interval), 0, after}
