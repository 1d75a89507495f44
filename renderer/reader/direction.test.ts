import { describe, expect, it } from 'vitest';
import { directionOf } from './direction';

describe('RD42 a text runs the way of its first letter', () => {
  it('from right to left in Hebrew, Arabic, Thaana, N’Ko and Adlam', () => {
    expect(['שלום', 'مرحبا', 'ދިވެހި', 'ߒߞߏ', '𞤀𞤣𞤤𞤢𞤥'].map(directionOf)).toEqual(Array(5).fill('rtl'));
  });

  it('from left to right in every other script', () => {
    expect(['Hello', 'Привет', '안녕', 'こんにちは', '你好', 'नमस्ते'].map(directionOf)).toEqual(
      Array(6).fill('ltr'),
    );
  });

  it('whatever stands before that letter or after it', () => {
    expect([directionOf('« 2026: שלום world »'), directionOf('1. Peace, שלום')]).toEqual(['rtl', 'ltr']);
  });

  it('from left to right where there is no letter', () => {
    expect([directionOf(''), directionOf('12 — 14')]).toEqual(['ltr', 'ltr']);
  });
});
