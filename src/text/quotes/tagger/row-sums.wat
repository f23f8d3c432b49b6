;; Rows of int8 weights, summed for each token: sixteen columns at once, where JavaScript would take four. The bytes are in
;; row-sums.ts; test/text/quotes/row-sums.test.ts says when they aren't this text's any more, and prints the new ones.
(module
  (import "at" "memory" (memory 1))
  ;; For each of `n` tokens its `width` ids (int32, from `ids` on, each cut by `mask`) choose rows of `stride` bytes from `table`
  ;; on; the sums of their first sixteen columns, times `unit`, go to `out` as float32, `step` bytes further for each token.
  (func (export "sum")
    (param $ids i32) (param $n i32) (param $width i32) (param $mask i32) (param $table i32) (param $stride i32)
    (param $out i32) (param $step i32) (param $unit f32)
    (local $low v128) (local $high v128) (local $row v128) (local $units v128) (local $next i32) (local $end i32)
    (local.set $width (i32.shl (local.get $width) (i32.const 2)))
    (local.set $end (i32.add (local.get $ids) (i32.mul (local.get $n) (local.get $width))))
    (local.set $units (f32x4.splat (local.get $unit)))
    (block $done
      (loop $token
        (br_if $done (i32.ge_u (local.get $ids) (local.get $end)))
        (local.set $next (i32.add (local.get $ids) (local.get $width)))
        (local.set $low (v128.const i32x4 0 0 0 0))
        (local.set $high (v128.const i32x4 0 0 0 0))
        (loop $feature
          (local.set $row
            (v128.load
              (i32.add
                (local.get $table)
                (i32.mul (i32.and (i32.load (local.get $ids)) (local.get $mask)) (local.get $stride)))))
          (local.set $low (i16x8.add (local.get $low) (i16x8.extend_low_i8x16_s (local.get $row))))
          (local.set $high (i16x8.add (local.get $high) (i16x8.extend_high_i8x16_s (local.get $row))))
          (local.set $ids (i32.add (local.get $ids) (i32.const 4)))
          (br_if $feature (i32.lt_u (local.get $ids) (local.get $next))))
        (v128.store
          (local.get $out)
          (f32x4.mul (local.get $units) (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $low)))))
        (v128.store offset=16
          (local.get $out)
          (f32x4.mul (local.get $units) (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $low)))))
        (v128.store offset=32
          (local.get $out)
          (f32x4.mul (local.get $units) (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $high)))))
        (v128.store offset=48
          (local.get $out)
          (f32x4.mul (local.get $units) (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $high)))))
        (local.set $out (i32.add (local.get $out) (local.get $step)))
        (br $token)))))
